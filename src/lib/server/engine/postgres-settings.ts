/**
 * The whole `postgresql.conf` of the embedded database. Durability is spelled out although it is the default: a record
 * is acknowledged because of these lines. What is logged holds no statement and no value, so no log places a person.
 */
export function postgresSettings(socketFolder: string): string {
	const settings = {
		listen_addresses: '',
		unix_socket_directories: socketFolder,
		unix_socket_permissions: '0700',
		port: '5432',
		max_connections: '110',
		fsync: 'on',
		synchronous_commit: 'on',
		full_page_writes: 'on',
		shared_buffers: '128MB',
		max_wal_size: '512MB',
		huge_pages: 'off',
		log_statement: 'none',
		log_min_duration_statement: '-1',
		log_min_error_statement: 'panic',
		log_parameter_max_length: '0',
		log_parameter_max_length_on_error: '0',
		log_error_verbosity: 'terse',
		log_connections: 'off',
		log_disconnections: 'off',
		log_timezone: 'UTC',
		timezone: 'UTC',
		datestyle: 'iso, ymd'
	};
	return Object.entries(settings)
		.map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
		.join('');
}
