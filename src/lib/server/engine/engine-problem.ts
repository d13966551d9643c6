/**
 * The embedded database cannot be used here. The message is for the person at the terminal, and always names the way
 * out: any PostgreSQL by `DATABASE_URL`.
 */
export class EngineProblem extends Error {
	constructor(what: string, options?: ErrorOptions) {
		super(
			`The embedded database cannot be used: ${what}\n` +
				'Set DATABASE_URL to any PostgreSQL from 15 to 18 instead, for example\n' +
				'  DATABASE_URL=postgres://safar:password@localhost:5432/safar npm start',
			options
		);
		this.name = 'EngineProblem';
	}
}
