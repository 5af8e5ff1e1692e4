package org.diaodu.application;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A process that only decides has no GraphQL: it finds no schema.
 */
class RoleEnvironment implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if ("command".equalsIgnoreCase(environment.getProperty("diaodu.role"))) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("diaodu role",
						Map.of("spring.graphql.schema.locations", "classpath:no-graphql/")));
		}
	}

}
