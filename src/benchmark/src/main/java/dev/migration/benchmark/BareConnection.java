package dev.migration.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * What {@link CommandComparison} holds a command against: connects, selects and prints.
 * With {@code spring} for its second argument it runs a Spring application without any
 * bean before, which reads the configuration as our command does.
 */
public final class BareConnection {

	private BareConnection() {
	}

	public static void main(String[] arguments) throws SQLException {
		if (arguments[1].equals("spring")) {
			SpringApplication application = new SpringApplication(Object.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setLogStartupInfo(false);
			application.setBannerMode(Banner.Mode.OFF);
			application.run();
		}
		try (Connection connection = DriverManager.getConnection(arguments[0]);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT version()")) {
			row.next();
			System.out.println(row.getString(1));
		}
	}

}
