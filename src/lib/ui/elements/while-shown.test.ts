import { expect, it, vi } from 'vitest';
import { whileShown } from './while-shown.ts';

it('closes what it opened when the component goes', async () => {
	const close = vi.fn();
	const leave = whileShown(() => Promise.resolve(close), vi.fn());
	await Promise.resolve();
	expect(close).not.toHaveBeenCalled();
	leave();
	expect(close).toHaveBeenCalledOnce();
});

it('closes a camera that opens after the component is gone', async () => {
	const close = vi.fn();
	whileShown(() => Promise.resolve(close), vi.fn())();
	await Promise.resolve();
	expect(close).toHaveBeenCalledOnce();
});

it('tells why it cannot be had', async () => {
	const onfail = vi.fn();
	const leave = whileShown(() => Promise.resolve('refused' as const), onfail);
	await Promise.resolve();
	leave();
	expect(onfail).toHaveBeenCalledExactlyOnceWith('refused');
});
