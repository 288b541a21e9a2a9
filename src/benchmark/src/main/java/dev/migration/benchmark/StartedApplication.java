package dev.migration.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application that {@link StartComparison} starts, in a process of its own each time:
 * a pool and a {@code JdbcTemplate}, nothing else. Prints how long it took from the first
 * line of {@code main} until the pool had answered a query, and how much processor time
 * the process had used by then.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StartedApplication {

	/** What stands before the two numbers, in microseconds. */
	static final String TOOK = "took ";

	public static void main(String[] arguments) {
		long began = System.nanoTime();
		Map<String, Object> properties = Map.of("spring.datasource.url", arguments[0], "migration.enabled",
				arguments[1].equals("migration"), "spring.flyway.enabled", arguments[1].equals("flyway"),
				"logging.level.root", "warn", "spring.main.banner-mode", "off", "spring.main.log-startup-info", false,
				// Connections are then taken by somebody, and not kept ready by the pool
				"spring.datasource.hikari.minimum-idle", 1);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(StartedApplication.class)
			.web(WebApplicationType.NONE)
			.properties(properties)
			.run()) {
			context.getBean(JdbcTemplate.class).queryForObject("SELECT 1", Integer.class);
			long took = System.nanoTime() - began;
			System.out.println(TOOK + took / 1000 + " " + processorNanos() / 1000);
		}
	}

	private static long processorNanos() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

}
