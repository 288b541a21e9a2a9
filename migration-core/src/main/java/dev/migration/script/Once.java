package dev.migration.script;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value computed at first use and kept.
 */
final class Once implements Supplier<Optional<String>> {

	private final Supplier<String> computation;

	private volatile @Nullable String value;

	Once(Supplier<String> computation) {
		this.computation = computation;
	}

	@Override
	public Optional<String> get() {
		String known = this.value;
		if (known == null) {
			synchronized (this) {
				known = this.value;
				if (known == null) {
					known = this.computation.get();
					this.value = known;
				}
			}
		}
		return Optional.of(known);
	}

}
