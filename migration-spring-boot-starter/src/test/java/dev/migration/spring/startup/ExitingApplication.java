package dev.migration.spring.startup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * An application to be started as a process.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ExitingApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(ExitingApplication.class, arguments);
	}

}
