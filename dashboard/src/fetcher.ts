import type { Fetcher, FetcherOpts, FetcherParams } from '@graphiql/toolkit';
import { getOperationAST, parse, type ExecutionResult } from 'graphql';
import { createClient } from 'graphql-sse';

/** Queries and mutations by POST, subscriptions by server-sent events over POST; both with the token. */
export function fetcher(token: () => string | undefined, onUnauthorised: () => void): Fetcher {
	const headers = (options?: FetcherOpts): Record<string, string> => {
		const value = token();
		return {
			...(value === undefined ? {} : { authorization: `Bearer ${value}` }),
			...((options?.headers as Record<string, string> | undefined) ?? {}),
		};
	};
	return (params: FetcherParams, options?: FetcherOpts) => {
		const operation = getOperationAST(parse(params.query), params.operationName ?? undefined);
		return operation?.operation === 'subscription'
			? subscribe(params, headers(options))
			: ask(params, headers(options), onUnauthorised);
	};
}

async function ask(
	params: FetcherParams,
	headers: Record<string, string>,
	onUnauthorised: () => void,
): Promise<ExecutionResult> {
	const answer = await fetch('/graphql', {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
		body: JSON.stringify(params),
	});
	if (answer.status === 401) {
		onUnauthorised();
	}
	const text = await answer.text();
	if (text === '') {
		throw new Error(`HTTP ${answer.status}`);
	}
	return JSON.parse(text) as ExecutionResult;
}

function subscribe(params: FetcherParams, headers: Record<string, string>): AsyncIterable<ExecutionResult> {
	const client = createClient({ url: '/graphql', headers, retryAttempts: 3 });
	return client.iterate({
		query: params.query,
		...(params.operationName ? { operationName: params.operationName } : {}),
		...(params.variables ? { variables: params.variables as Record<string, unknown> } : {}),
	}) as AsyncIterable<ExecutionResult>;
}
