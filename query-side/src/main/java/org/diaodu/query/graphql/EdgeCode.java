package org.diaodu.query.graphql;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Faults of the edge itself; always top-level errors, with these names as
 * {@code extensions.code}.
 */
public enum EdgeCode implements RefusalCode {

	/** Nobody is logged in, or the token names no person. */
	UNAUTHENTICATED,

	/** The person holds no post today. */
	NO_POST,

	/** The post named in {@code X-Diaodu-Post} is not one the person holds today. */
	POST_UNKNOWN,

	/** The document or its variables do not fit the schema. */
	BAD_REQUEST,

	/**
	 * The request is larger or deeper than allowed (arguments {@code what}, {@code max}).
	 */
	LIMIT_EXCEEDED,

	/** The body is no JSON (arguments {@code line}, {@code column}). */
	BODY_MALFORMED,

	/** There is nothing under this address. */
	PATH_UNKNOWN,

	/** The address takes no such request (arguments {@code method}, {@code allowed}). */
	METHOD_NOT_ALLOWED,

	/**
	 * A part of HTTP that the server does not speak: a method, a coding of transfer or
	 * content, a version or an expectation.
	 */
	HTTP_UNSUPPORTED,

	/**
	 * What is sent is of a kind the address does not take (argument {@code supported}).
	 */
	MEDIA_TYPE_NOT_SUPPORTED,

	/** None of the kinds asked for can be answered (argument {@code supported}). */
	NOT_ACCEPTABLE,

	/** Too many requests of one client. */
	TOO_MANY_REQUESTS,

	/** It took longer than allowed; a change may nevertheless have been recorded. */
	TIMEOUT,

	/** A fault of the program. */
	INTERNAL_ERROR;

	private static final Set<String> NAMES = Arrays.stream(values()).map(Enum::name).collect(Collectors.toSet());

	/** The codes of the edge itself. */
	static Set<String> names() {
		return NAMES;
	}

}
