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
 * With {@code made} for its second argument it makes a Spring application before, as
 * every main method does ahead of the first line that a library may run. With
 * {@code spring} it runs one without any bean, which reads the configuration as our
 * command does.
 */
public final class BareConnection {

	private BareConnection() {
	}

	public static void main(String[] arguments) throws SQLException {
		if (!arguments[1].equals("bare")) {
			SpringApplication application = new SpringApplication(Object.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			application.setLogStartupInfo(false);
			application.setBannerMode(Banner.Mode.OFF);
			if (arguments[1].equals("spring")) {
				application.run();
			}
		}
		try (Connection connection = DriverManager.getConnection(arguments[0]);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT version()")) {
			row.next();
			System.out.println(row.getString(1));
		}
	}

}
