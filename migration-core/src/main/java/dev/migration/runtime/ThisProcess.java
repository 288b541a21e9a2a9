package dev.migration.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

/**
 * How this process is found by whoever reads its traces in a database.
 */
public final class ThisProcess {

	/** The longest name a server keeps, in bytes, unless it was built otherwise. */
	private static final int LONGEST = 63;

	private ThisProcess() {
	}

	/**
	 * The machine it runs on.
	 * @return the name of the host
	 */
	public static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

	/**
	 * What a session calls itself while it runs migrations. A long application gives way;
	 * a server takes nothing but printable ASCII.
	 * @param application the application's name and version, or {@code null}
	 * @return for example {@code migration shop 1.4.2 4711@web-1}
	 */
	static String sessionName(@Nullable String application) {
		String process = " " + ProcessHandle.current().pid() + "@" + host();
		String name = (application != null) ? " " + application.strip() : "";
		int room = Math.max(0, LONGEST - "migration".length() - process.length());
		String all = "migration" + name.substring(0, Math.min(name.length(), room)) + process;
		return all.replaceAll("[^\\x20-\\x7E]", "?").substring(0, Math.min(all.length(), LONGEST));
	}

}
