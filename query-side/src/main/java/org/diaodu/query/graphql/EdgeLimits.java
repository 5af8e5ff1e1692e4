package org.diaodu.query.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a request may be. Introspection is bounded by graphql-java's own good-faith
 * rules instead of depth, fields, aliases and complexity.
 *
 * @param depth levels of nested fields
 * @param fields fields after fragments are put in place
 * @param aliases renamed fields after fragments are put in place
 * @param directives directives after fragments are put in place
 * @param complexity values that may be answered: one for each field, times the page size
 * of every connection above it
 * @param pageSize entries of one page
 * @param tokens lexical tokens of the document
 * @param bodyBytes bytes of the request body
 * @param timeout time until an answer is given up
 * @param cachedDocuments parsed documents kept
 */
@ConfigurationProperties("diaodu.graphql.limit")
public record EdgeLimits(@DefaultValue("10") int depth, @DefaultValue("500") int fields,
		@DefaultValue("15") int aliases, @DefaultValue("50") int directives, @DefaultValue("10000") int complexity,
		@DefaultValue("100") int pageSize, @DefaultValue("2000") int tokens, @DefaultValue("65536") int bodyBytes,
		@DefaultValue("5s") Duration timeout, @DefaultValue("256") int cachedDocuments) {
}
