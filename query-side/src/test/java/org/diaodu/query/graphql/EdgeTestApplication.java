package org.diaodu.query.graphql;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.diaodu.kernel.message.IdSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The edge on a real server, with recording gateways behind it. The header
 * {@code X-Test-Person} stands for a token.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class EdgeTestApplication {

	static final Instant NOW = Instant.parse("2026-11-22T16:30:00Z");

	static final String PERSON_HEADER = "X-Test-Person";

	@Bean
	RecordingCommands commandGateway() {
		return new RecordingCommands();
	}

	@Bean
	RecordingQueries queryGateway() {
		return new RecordingQueries();
	}

	@Bean
	Clock clock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	@Bean
	IdSource idSource() {
		AtomicLong last = new AtomicLong();
		return () -> new UUID(0x4000L, 0x8000000000000000L | last.incrementAndGet());
	}

	@Bean
	AtomicReference<SchemaReport> schemaReport() {
		return new AtomicReference<>();
	}

	@Bean
	GraphQlSourceBuilderCustomizer keepSchemaReport(AtomicReference<SchemaReport> report) {
		return (source) -> source.inspectSchemaMappings(report::set);
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http) {
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		http.csrf(AbstractHttpConfigurer::disable);
		http.addFilterBefore(new TestLogin(), AuthorizationFilter.class);
		return http.build();
	}

	private static final class TestLogin extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String person = request.getHeader(PERSON_HEADER);
			if (person != null) {
				Jwt.Builder token = Jwt.withTokenValue("token").header("alg", "none").subject("login");
				if (!person.isEmpty()) {
					token.claim(EdgeRequest.PERSON_CLAIM, person);
				}
				TestingAuthenticationToken login = new TestingAuthenticationToken(token.build(), null, "SCOPE_api");
				SecurityContextHolder.getContext().setAuthentication(login);
			}
			chain.doFilter(request, response);
		}

	}

}
