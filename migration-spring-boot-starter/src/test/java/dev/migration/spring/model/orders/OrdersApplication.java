package dev.migration.spring.model.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;

/**
 * An application with aggregates of Spring Data JDBC; it is never started.
 */
@SpringBootApplication
public class OrdersApplication {

	interface Articles extends CrudRepository<Article, UUID> {

	}

	@SuppressWarnings("ArrayRecordComponent")
	record Article(@Id UUID id, String name, byte[] picture) {

	}

	@Table("purchase_order")
	record PurchaseOrder(@Id Long id, AggregateReference<Article, UUID> article, boolean paid, Instant createdAt,
			BigDecimal total, @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "ship_") Address shipTo,
			List<String> tags, List<Line> lines, Map<String, Note> notes, Set<Rebate> rebates, Invoice invoice) {

	}

	record Address(String street, @Column("zip") String code) {

	}

	record Line(int quantity, List<Serial> serials) {

	}

	record Serial(String number) {

	}

	record Note(String text) {

	}

	record Rebate(@Id Long id, double percent) {

	}

	record Invoice(String number) {

	}

}
