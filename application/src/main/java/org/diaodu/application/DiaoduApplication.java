package org.diaodu.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Diaodu 调度: schedules a city's construction projects by tier and can prove its history.
 */
@SpringBootApplication
@EnableConfigurationProperties(DiaoduSettings.class)
public class DiaoduApplication {

	static {
		// Axon reports usage data to its vendor. Only a system property set before
		// anything of Axon is loaded stops it; the Spring property does not.
		System.setProperty("axoniq.update-checker.disabled", "true");
	}

	/** Starts the program. */
	public static void main(String[] arguments) {
		SpringApplication.run(DiaoduApplication.class, arguments);
	}

}
