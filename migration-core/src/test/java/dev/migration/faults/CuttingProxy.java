package dev.migration.faults;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server and cuts a connection at one {@code COMMIT}. It
 * reads as much of the protocol as it takes to see that (PostgreSQL manual, "Message
 * Formats"): the client says the word in a message of its own.
 */
final class CuttingProxy implements AutoCloseable {

	/** The requests for encryption, which have no type and are answered by one byte. */
	private static final List<Integer> ENCRYPTION = List.of(80877103, 80877104);

	private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final AtomicInteger commits = new AtomicInteger();

	private final int serverPort;

	private final Cut cut;

	private final int at;

	/**
	 * Starts to listen.
	 * @param serverPort where the server is
	 * @param cut what to do
	 * @param at at which commit, from 1
	 */
	CuttingProxy(int serverPort, Cut cut, int at) throws IOException {
		this.serverPort = serverPort;
		this.cut = cut;
		this.at = at;
		start("accepts", this::accept);
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/** Whether there was a commit to cut. */
	boolean hasCut() {
		return this.commits.get() >= this.at;
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.listening.accept();
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.serverPort);
			// Else each small message waits for the one before to be acknowledged.
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			this.sockets.add(client);
			this.sockets.add(server);
			Connection connection = new Connection(client, server);
			start("to server", connection::toServer);
			start("to client", connection::toClient);
		}
	}

	private static void start(String name, Forwarding forwarding) {
		Thread thread = new Thread(() -> {
			try {
				forwarding.run();
			}
			catch (IOException ex) {
				// One side is gone; the other one notices by itself, or shall not
				Thread.currentThread().interrupt();
			}
		}, "proxy " + name);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.listening.close();
			for (Socket socket : this.sockets) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The proxy does not close", ex);
		}
	}

	/** Where a connection is cut. */
	enum Cut {

		/** The server never hears of the commit, nor that the client is gone. */
		BEFORE_THE_SERVER_HEARS,

		/** The server commits while the client is gone, and is not told so. */
		BEFORE_THE_SERVER_ANSWERS,

		/** The server has committed; its answer is lost, and both are cut off. */
		BEFORE_THE_CLIENT_HEARS

	}

	/** What a thread of the proxy does until a side is gone. */
	@FunctionalInterface
	private interface Forwarding {

		void run() throws IOException;

	}

	/** Both directions of one connection. */
	private final class Connection {

		private final Socket client;

		private final Socket server;

		private volatile boolean losingTheAnswer;

		Connection(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void toServer() throws IOException {
			DataInputStream in = new DataInputStream(this.client.getInputStream());
			DataOutputStream out = new DataOutputStream(this.server.getOutputStream());
			forwardStart(in, out);
			while (true) {
				byte type = in.readByte();
				byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
				if (isCommit(type, body) && CuttingProxy.this.commits.incrementAndGet() == CuttingProxy.this.at
						&& isCutOff()) {
					return;
				}
				out.writeByte(type);
				out.writeInt(body.length + Integer.BYTES);
				out.write(body);
				out.flush();
				if (this.losingTheAnswer && CuttingProxy.this.cut == Cut.BEFORE_THE_SERVER_ANSWERS && type == 'S') {
					this.client.close();
					return;
				}
			}
		}

		private static void forwardStart(DataInputStream in, DataOutputStream out) throws IOException {
			int code;
			do {
				byte[] rest = in.readNBytes(in.readInt() - Integer.BYTES);
				code = new DataInputStream(new java.io.ByteArrayInputStream(rest)).readInt();
				out.writeInt(rest.length + Integer.BYTES);
				out.write(rest);
				out.flush();
			}
			while (ENCRYPTION.contains(code));
		}

		private static boolean isCommit(byte type, byte[] body) {
			return (type == 'P' || type == 'Q') && new String(body, StandardCharsets.ISO_8859_1).contains("COMMIT\0");
		}

		private boolean isCutOff() throws IOException {
			if (CuttingProxy.this.cut == Cut.BEFORE_THE_SERVER_HEARS) {
				this.client.close();
				return true;
			}
			this.losingTheAnswer = true;
			return false;
		}

		void toClient() throws IOException {
			byte[] buffer = new byte[8192];
			for (int read = read(buffer); read >= 0; read = read(buffer)) {
				if (this.losingTheAnswer) {
					loseTheAnswer();
				}
				else {
					this.client.getOutputStream().write(buffer, 0, read);
				}
			}
			this.client.close();
		}

		private int read(byte[] buffer) throws IOException {
			return this.server.getInputStream().read(buffer);
		}

		private void loseTheAnswer() throws IOException {
			if (CuttingProxy.this.cut == Cut.BEFORE_THE_CLIENT_HEARS) {
				this.server.close();
				this.client.close();
			}
		}

	}

}
