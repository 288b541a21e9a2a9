package dev.migration.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running sample over HTTP; bodies are JSON both ways.
 */
final class SampleClient {

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.shared();

	private final URI root;

	/**
	 * A client of one sample.
	 * @param port where it listens on this machine
	 */
	SampleClient(int port) {
		this.root = URI.create("http://localhost:" + port);
	}

	/**
	 * Reads.
	 * @param path the path, for example {@code /projects}
	 * @return the answer
	 */
	Answer get(String path) {
		return send("GET", path, BodyPublishers.noBody());
	}

	/**
	 * Posts.
	 * @param path the path
	 * @param body the members of a JSON object
	 * @return the answer
	 */
	Answer post(String path, Map<String, ?> body) {
		return send("POST", path, BodyPublishers.ofString(this.json.writeValueAsString(body)));
	}

	/**
	 * Puts.
	 * @param path the path
	 * @param body the members of a JSON object
	 * @return the answer
	 */
	Answer put(String path, Map<String, ?> body) {
		return send("PUT", path, BodyPublishers.ofString(this.json.writeValueAsString(body)));
	}

	private Answer send(String method, String path, BodyPublisher body) {
		HttpRequest request = HttpRequest.newBuilder(this.root.resolve(path))
			.header("Content-Type", "application/json")
			.method(method, body)
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			return new Answer(response.statusCode(), this.json.readTree(response.body()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path + " gets no answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted in " + method + " " + path, ex);
		}
	}

	/**
	 * What the sample answered.
	 *
	 * @param status the HTTP status
	 * @param body the JSON
	 */
	record Answer(int status, JsonNode body) {

	}

}
