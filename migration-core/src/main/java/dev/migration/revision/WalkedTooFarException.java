package dev.migration.revision;

/**
 * A relative target that asks for more steps than there are.
 */
public final class WalkedTooFarException extends TargetException {

	private final int asked;

	private final int possible;

	WalkedTooFarException(String target, int asked, int possible, String reason) {
		super(target, Phrases.quote(target) + " leads nowhere: " + reason);
		this.asked = asked;
		this.possible = possible;
	}

	/**
	 * The steps asked for.
	 * @return positive upwards, negative downwards
	 */
	public int asked() {
		return this.asked;
	}

	/**
	 * The steps there are in that direction.
	 * @return zero or more
	 */
	public int possible() {
		return this.possible;
	}

}
