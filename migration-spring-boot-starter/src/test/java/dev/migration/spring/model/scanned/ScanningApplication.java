package dev.migration.spring.model.scanned;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;

import dev.migration.spring.model.shop.ShopApplication;

/**
 * An application that has its entities elsewhere.
 */
@SpringBootApplication
public class ScanningApplication {

	@Configuration
	@EntityScan(basePackageClasses = ShopApplication.class)
	static class Entities {

	}

}
