--liquibase formatted sql

--changeset ada:1
CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL);
