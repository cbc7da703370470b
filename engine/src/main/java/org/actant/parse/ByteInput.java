package org.actant.parse;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Big-endian numbers from an array of bytes, without the locks and layers of a stream.
final class ByteInput implements DataInput {
    private final ByteBuffer bytes;

    ByteInput(byte[] bytes, int from) {
        this.bytes = ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    private void need(int count) throws EOFException {
        if (bytes.remaining() < count) {
            throw new EOFException("The language model ends too early.");
        }
    }

    @Override
    public byte readByte() throws IOException {
        need(Byte.BYTES);
        return bytes.get();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return readByte() & 0xff;
    }

    @Override
    public short readShort() throws IOException {
        need(Short.BYTES);
        return bytes.getShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return readShort() & 0xffff;
    }

    @Override
    public char readChar() throws IOException {
        return (char) readShort();
    }

    @Override
    public int readInt() throws IOException {
        need(Integer.BYTES);
        return bytes.getInt();
    }

    @Override
    public long readLong() throws IOException {
        need(Long.BYTES);
        return bytes.getLong();
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public boolean readBoolean() throws IOException {
        return readByte() != 0;
    }

    @Override
    public void readFully(byte[] target) throws IOException {
        readFully(target, 0, target.length);
    }

    @Override
    public void readFully(byte[] target, int from, int length) throws IOException {
        need(length);
        bytes.get(target, from, length);
    }

    @Override
    public int skipBytes(int count) {
        int skipped = Math.min(count, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        return skipped;
    }

    @Override
    public String readUTF() throws IOException {
        int length = readUnsignedShort();
        byte[] text = new byte[2 + length];
        text[0] = (byte) (length >> 8);
        text[1] = (byte) length;
        readFully(text, 2, length);
        return new DataInputStream(new ByteArrayInputStream(text)).readUTF();
    }

    @Override
    public String readLine() {
        throw new UnsupportedOperationException("A model has no lines.");
    }
}
