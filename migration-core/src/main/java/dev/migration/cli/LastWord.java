package dev.migration.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a process that was asked to end alive until the command has said how it ended.
 */
final class LastWord implements AutoCloseable {

	private static final long PATIENCE = 15;

	private volatile boolean asking;

	private final CountDownLatch said = new CountDownLatch(1);

	private final Thread hook = new Thread(this::await, "migration-last-word");

	LastWord() {
		try {
			Runtime.getRuntime().addShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			this.said.countDown();
		}
	}

	/** A person who is asked something can leave at once: nothing runs. */
	void asking(boolean begun) {
		this.asking = begun;
	}

	private void await() {
		if (this.asking) {
			return;
		}
		try {
			this.said.await(PATIENCE, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.said.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			this.said.countDown();
		}
	}

}
