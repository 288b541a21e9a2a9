package dev.migration.spring.model;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import dev.migration.spring.model.scanned.ScanningApplication;

import static org.assertj.core.api.Assertions.assertThat;

class EntityScanTests {

	@Test
	void entitiesAreFoundWhereAnyConfigurationSaysTheyAre() {
		assertThat(
				new ModelLocator(new MockEnvironment(), getClass().getClassLoader(), ScanningApplication.class).locate()
					.description())
			.isEqualTo("7 entities in dev.migration.spring.model.shop");
	}

}
