package org.diaodu.application.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import org.diaodu.application.DiaoduSettings;
import org.diaodu.application.error.Errors;
import org.diaodu.query.graphql.HttpErrors;

/**
 * What each path asks for. The API takes a bearer token and nothing else: no cookie, so
 * no other site can make a browser call it. CORS stays closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Under this name the edge finds the person id, however the issuer calls it. */
	static final String PERSON_CLAIM = "person_id";

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

	/** More than a city has people at work at once. */
	private static final int REMEMBERED_TOKENS = 5_000;

	/**
	 * The console's own scripts, styles and workers; nothing from elsewhere, nothing
	 * inline but the styles its editor makes.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, OperatorsOnly operators, Errors errors) throws Exception {
		http.securityMatcher("/graphql", "/ledger/**", "/evidence/**", "/letters/**", "/actuator/prometheus",
				"/actuator/policy");
		http.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/prometheus", "/actuator/policy")
			.access(operators)
			.anyRequest()
			.authenticated());
		AuthenticationEntryPoint asks = new BearerTokenAuthenticationEntryPoint();
		AccessDeniedHandler denies = new BearerTokenAccessDeniedHandler();
		http.oauth2ResourceServer(
				(server) -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint((request, response, ex) -> {
					asks.commence(request, response, ex);
					errors.send(request, response, HttpStatus.valueOf(response.getStatus()),
							HttpErrors.of(HttpStatus.UNAUTHORIZED));
				}).accessDeniedHandler((request, response, ex) -> {
					denies.handle(request, response, ex);
					errors.send(request, response, HttpStatus.FORBIDDEN);
				}));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf(AbstractHttpConfigurer::disable);
		http.cors(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		headers(http);
		return http.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, DiaoduSettings settings, LoginThrottle throttle) throws Exception {
		http.authorizeHttpRequests((requests) -> {
			// Only where an error leads: it is no page to ask for.
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers("/actuator/health/**", "/").permitAll();
			if (settings.console().enabled()) {
				requests.requestMatchers("/console", "/console/**", "/graphiql").permitAll();
			}
			if (settings.identity().issuer() == null) {
				requests.requestMatchers(LoginPage.PATH).permitAll();
			}
			requests.anyRequest().denyAll();
		});
		http.cors(AbstractHttpConfigurer::disable);
		if (settings.identity().issuer() == null) {
			login(http, throttle);
		}
		// Nothing but the console is to be found here, logged in or not.
		http.exceptionHandling((handling) -> handling
			.authenticationEntryPoint((request, response, ex) -> response.sendError(HttpStatus.NOT_FOUND.value()))
			.accessDeniedHandler(SecurityConfiguration::denied));
		headers(http);
		return http.build();
	}

	private static void login(HttpSecurity http, LoginThrottle throttle) throws Exception {
		SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
		SimpleUrlAuthenticationFailureHandler back = new SimpleUrlAuthenticationFailureHandler(
				LoginPage.PATH + "?error");
		http.formLogin((form) -> form.loginPage(LoginPage.PATH).successHandler((request, response, authentication) -> {
			throttle.succeeded(authentication.getName(), request.getRemoteAddr());
			onward.onAuthenticationSuccess(request, response, authentication);
		}).failureHandler((request, response, failure) -> {
			String username = request.getParameter("username");
			throttle.failed((username != null) ? username : "", request.getRemoteAddr());
			back.onAuthenticationFailure(request, response, failure);
		}));
		http.addFilterAfter(new LoginThrottleFilter(throttle), CsrfFilter.class);
	}

	/** A form that lay open too long is shown again; anything else is not there. */
	private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (ex instanceof CsrfException && request.getRequestURI().equals(LoginPage.PATH)) {
			response.sendRedirect(LoginPage.PATH + "?expired");
			return;
		}
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	/** A request is observed as a whole; each filter of it would be, too. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	JwtDecoder jwtDecoder(DiaoduSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys, Clock clock) {
		return new VerifiedTokens(verifying(settings, ownKeys), clock, REMEMBERED_TOKENS);
	}

	private static JwtDecoder verifying(DiaoduSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
		DiaoduSettings.Identity identity = settings.identity();
		String issuer = identity.issuer();
		JWKSource<SecurityContext> keys = ownKeys.getIfAvailable();
		if (issuer == null && keys != null) {
			return checked(NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build(),
					settings.address(), identity);
		}
		if (issuer == null) {
			throw new IllegalStateException("no issuer of tokens: set diaodu.identity.issuer");
		}
		// asked for when the first token comes: the provider may start after this program
		return new SupplierJwtDecoder(() -> checked(NimbusJwtDecoder.withIssuerLocation(issuer)
			.jwsAlgorithms((algorithms) -> identity.algorithms().forEach((name) -> algorithms.add(algorithm(name))))
			.build(), issuer, identity));
	}

	private static SignatureAlgorithm algorithm(String name) {
		SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
		if (algorithm == null) {
			throw new IllegalStateException("unknown signature algorithm " + name + " in diaodu.identity.algorithms");
		}
		return algorithm;
	}

	private static NimbusJwtDecoder checked(NimbusJwtDecoder decoder, String issuer, DiaoduSettings.Identity identity) {
		OAuth2TokenValidator<Jwt> validator = new DelegatingOAuth2TokenValidator<>(
				new JwtTimestampValidator(CLOCK_SKEW),
				// one without an end would be good for ever
				new JwtClaimValidator<@Nullable Object>(JwtClaimNames.EXP, Objects::nonNull),
				new JwtIssuerValidator(issuer), new JwtClaimValidator<@Nullable List<String>>(JwtClaimNames.AUD,
						(audiences) -> audiences != null && audiences.contains(identity.audience())));
		decoder.setJwtValidator(validator);
		Converter<Map<String, Object>, Map<String, Object>> standard = MappedJwtClaimSetConverter
			.withDefaults(Map.of());
		decoder.setClaimSetConverter((claims) -> {
			Map<String, Object> converted = new HashMap<>(standard.convert(claims));
			Object person = converted.get(identity.personClaim());
			if (person != null) {
				converted.put(PERSON_CLAIM, person.toString());
			}
			return converted;
		});
		return decoder;
	}

	static void headers(HttpSecurity http) throws Exception {
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER)));
	}

}
