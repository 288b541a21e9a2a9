package dev.migration.spring.model.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "customers", indexes = @Index(columnList = "fullName"),
		uniqueConstraints = @UniqueConstraint(columnNames = { "region", "number" }))
@SuppressWarnings("deprecation")
@Check(constraints = "points >= 0")
class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

	@Version
	int version;

	@Column(nullable = false, unique = true, length = 320)
	String email;

	@Column(nullable = false)
	String fullName;

	@Column(nullable = false)
	String region;

	int number;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	State state;

	@Enumerated(EnumType.ORDINAL)
	State previous;

	@Enumerated
	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	Mood mood;

	@Embedded
	Address address;

	List<String> labels;

	@JdbcTypeCode(SqlTypes.JSON)
	String details;

	Instant createdAt;

	LocalDateTime localTime;

	@Column(precision = 12, scale = 2)
	BigDecimal credit;

	@ColumnDefault("0")
	int points;

	@Column(columnDefinition = "text")
	String notes;

	@GeneratedColumn("points * 2")
	int doubled;

	@ElementCollection
	Set<String> phones = new HashSet<>();

	@ElementCollection
	List<Address> formerAddresses = new ArrayList<>();

	enum State {

		NEW, ACTIVE, CLOSED

	}

	enum Mood {

		SAD, HAPPY

	}

	@Embeddable
	static class Address {

		String street;

		String city;

	}

}
