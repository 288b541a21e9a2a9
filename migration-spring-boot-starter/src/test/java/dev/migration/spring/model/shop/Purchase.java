package dev.migration.spring.model.shop;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "purchases", schema = "sales")
class Purchase {

	@Id
	UUID id;

	@ManyToOne(optional = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	Customer customer;

	@ManyToMany
	Set<Product> products = new HashSet<>();

	@Entity
	@Table(name = "products")
	static class Product {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products")
		@SequenceGenerator(name = "products", sequenceName = "products_seq")
		Long id;

		String name;

	}

	@Entity
	@Table(name = "parties")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Party {

		@Id
		Long id;

	}

	@Entity
	@Table(name = "companies")
	static class Company extends Party {

		String registration;

	}

	@Entity
	@Table(name = "payments")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	static class Payment {

		@Id
		Long id;

	}

	@Entity
	static class CardPayment extends Payment {

		String card;

	}

}
