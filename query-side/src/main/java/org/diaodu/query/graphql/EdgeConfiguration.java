package org.diaodu.query.graphql;

import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.diaodu.kernel.message.IdSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * What the edge adds to Spring GraphQL: scalars, limits, the cache of parsed documents.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeLimits.class)
class EdgeConfiguration {

	@Bean
	RuntimeWiringConfigurer diaoduScalars() {
		return (wiring) -> Scalars.all().forEach(wiring::scalar);
	}

	@Bean
	Limits graphQlLimits(EdgeLimits limits) {
		return new Limits(limits);
	}

	@Bean
	PreparsedDocumentProvider parsedDocuments(EdgeLimits limits) {
		return new ParsedDocuments(limits.cachedDocuments());
	}

	@Bean
	GraphQlSourceBuilderCustomizer parsedDocumentsCustomizer(PreparsedDocumentProvider documents) {
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

	@Bean
	FilterRegistrationBean<BodyLimit> graphQlBodyLimit(EdgeLimits limits, IdSource ids) {
		FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(limits.bodyBytes(), ids));
		filter.addUrlPatterns(HttpErrors.GRAPHQL);
		return filter;
	}

}
