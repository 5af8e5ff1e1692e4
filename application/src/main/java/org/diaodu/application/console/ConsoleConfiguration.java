package org.diaodu.application.console;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.diaodu.application.DiaoduSettings;

/**
 * Serves the console below {@code /console/}, unless it is switched off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "diaodu.console.enabled", matchIfMissing = true)
class ConsoleConfiguration implements WebMvcConfigurer {

	private static final String FILES = "classpath:/static/console/";

	private final DiaoduSettings settings;

	ConsoleConfiguration(DiaoduSettings settings) {
		this.settings = settings;
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		for (String path : new String[] { "/", "/console", "/graphiql" }) {
			registry.addRedirectViewController(path, "/console/").setStatusCode(HttpStatus.FOUND);
		}
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		// names below assets change with their content, the others do not
		registry.addResourceHandler("/console/assets/**")
			.addResourceLocations(FILES + "assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	@Bean
	RouterFunction<ServerResponse> consolePage() {
		Resource page = new ClassPathResource("static/console/index.html");
		Map<String, Object> facts = Map.of("builtInIdentity", this.settings.identity().issuer() == null);
		return RouterFunctions.route()
			.GET("/console/",
					(request) -> page.exists() ? ServerResponse.ok()
						.contentType(org.springframework.http.MediaType.TEXT_HTML)
						.cacheControl(CacheControl.noCache())
						.body(page) : ServerResponse.notFound().build())
			.GET("/console/settings.json",
					(request) -> ServerResponse.ok().cacheControl(CacheControl.noCache()).body(facts))
			.build();
	}

}
