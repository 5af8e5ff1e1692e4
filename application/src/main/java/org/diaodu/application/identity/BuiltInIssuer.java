package org.diaodu.application.identity;

import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

import org.diaodu.application.DiaoduSettings;
import org.diaodu.application.database.DataDirectory;

/**
 * The OpenID provider that is there when no other is named: the demo people log in with a
 * form, scripts with a client of the same name and secret. Its key stays in the data
 * directory, so tokens survive a restart.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "diaodu.identity.issuer", havingValue = "false", matchIfMissing = true)
class BuiltInIssuer {

	/** The public client of the API console. */
	static final String CONSOLE_CLIENT = "console";

	private static final Duration TOKEN_LIFE = Duration.ofHours(1);

	@Bean
	@Order(1)
	SecurityFilterChain issuerEndpoints(HttpSecurity http, LoginThrottle throttle) throws Exception {
		http.oauth2AuthorizationServer((server) -> {
			http.securityMatcher(server.getEndpointsMatcher());
			server.oidc(Customizer.withDefaults());
		});
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.anyRequest()
			.authenticated());
		http.exceptionHandling((handling) -> handling.defaultAuthenticationEntryPointFor(
				new LoginUrlAuthenticationEntryPoint(LoginPage.PATH),
				new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
		http.addFilterAfter(new LoginThrottleFilter(throttle), CsrfFilter.class);
		SecurityConfiguration.headers(http);
		return http.build();
	}

	@Bean
	AuthorizationServerSettings issuerSettings(DiaoduSettings settings) {
		return AuthorizationServerSettings.builder().issuer(settings.address()).build();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService demoUsers(DemoPasswords passwords, PasswordEncoder encoder) {
		List<UserDetails> users = new ArrayList<>();
		for (DemoPerson person : DemoPerson.all()) {
			users.add(User.withUsername(person.username()).password("{noop}" + passwords.of(person)).build());
		}
		return new InMemoryUserDetailsManager(users);
	}

	@Bean
	RegisteredClientRepository clients(DiaoduSettings settings, DemoPasswords passwords) {
		List<RegisteredClient> clients = new ArrayList<>();
		clients.add(RegisteredClient.withId(CONSOLE_CLIENT)
			.clientId(CONSOLE_CLIENT)
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(settings.address() + "/console/")
			.scope("openid")
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(tokenSettings())
			.build());
		for (DemoPerson person : DemoPerson.all()) {
			clients.add(RegisteredClient.withId(person.username())
				.clientId(person.username())
				.clientSecret("{noop}" + passwords.of(person))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.tokenSettings(tokenSettings())
				.build());
		}
		return new InMemoryRegisteredClientRepository(clients);
	}

	private static TokenSettings tokenSettings() {
		return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(DataDirectory directory) throws ParseException {
		String stored = directory.secret("identity/signing-key.json", BuiltInIssuer::newKey);
		return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(stored)));
	}

	private static String newKey() {
		try {
			return new RSAKeyGenerator(3072).keyID(UUID.randomUUID().toString()).generate().toJSONString();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("cannot make a signing key", ex);
		}
	}

	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> personInToken(DiaoduSettings settings) {
		Map<String, DemoPerson> people = DemoPerson.all()
			.stream()
			.collect(Collectors.toMap(DemoPerson::username, Function.identity()));
		return (context) -> {
			Authentication principal = context.getPrincipal();
			DemoPerson person = (principal != null) ? people.get(principal.getName()) : null;
			if (person != null) {
				context.getClaims().claim(SecurityConfiguration.PERSON_CLAIM, person.personId());
			}
			if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
				context.getClaims().audience(List.of(settings.identity().audience()));
			}
		};
	}

}
