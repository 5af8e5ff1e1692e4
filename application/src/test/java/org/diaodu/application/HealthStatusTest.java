package org.diaodu.application;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What the program's settings make of the status of the projections. */
class HealthStatusTest {

	private static final Status PARKED = new Status("PARKED");

	private static WebApplicationContextRunner programWith(Status projections) {
		return new WebApplicationContextRunner()
			.withInitializer(
					(context) -> context.getEnvironment().setConversionService(new ApplicationConversionService()))
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(HealthContributorRegistryAutoConfiguration.class,
					HealthEndpointAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
					AvailabilityProbesAutoConfiguration.class))
			.withBean(ApplicationAvailabilityBean.class)
			.withBean("projections", HealthIndicator.class, () -> () -> Health.status(projections).build())
			.withBean("database", HealthIndicator.class, () -> () -> Health.up().build());
	}

	/** As Spring Boot says once the program has started. */
	private static void started(ApplicationContext context) {
		AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
		AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
	}

	@Test
	void isUnavailableWhenEventsWereSetAside() {
		programWith(PARKED).run((context) -> {
			started(context);
			HealthEndpoint health = context.getBean(HealthEndpoint.class);
			assertThat(health.health().getStatus()).isEqualTo(PARKED);
			assertThat(Objects.requireNonNull(health.healthForPath("read-models")).getStatus()).isEqualTo(PARKED);
			HttpCodeStatusMapper http = context.getBean(HttpCodeStatusMapper.class);
			assertThat(http.getStatusCode(PARKED)).isEqualTo(503);
			assertThat(http.getStatusCode(Status.DOWN)).isEqualTo(503);
			assertThat(http.getStatusCode(Status.OUT_OF_SERVICE)).isEqualTo(503);
			assertThat(http.getStatusCode(Status.UP)).isEqualTo(200);
		});
	}

	@Test
	void staysReadyAndAliveWhenEventsWereSetAside() {
		programWith(PARKED).run((context) -> {
			started(context);
			HealthEndpoint health = context.getBean(HealthEndpoint.class);
			for (String group : new String[] { "readiness", "liveness" }) {
				assertThat(Objects.requireNonNull(health.healthForPath(group)).getStatus()).as(group)
					.isEqualTo(Status.UP);
			}
		});
	}

	@Test
	void isUpWhenNothingWasSetAside() {
		programWith(Status.UP).run((context) -> {
			started(context);
			assertThat(context.getBean(HealthEndpoint.class).health().getStatus()).isEqualTo(Status.UP);
		});
	}

}
