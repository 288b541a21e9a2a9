package dev.migration.spring.model.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with entities of many kinds; it is never started.
 */
@SpringBootApplication
public class ShopApplication {

}
