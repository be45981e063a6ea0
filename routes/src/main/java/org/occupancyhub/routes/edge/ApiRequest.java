package org.occupancyhub.routes.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as the routes see it: headers and query parameters from an allow-list, and a body that was read and
 * measured. Whatever else the sender added (Camel and Kafka take orders from headers) stays outside.
 */
final class ApiRequest extends HttpServletRequestWrapper {

    /** What Camel's HTTP binding and the container need to know; nothing here steers a route. */
    private static final Set<String> HEADERS = Set.of(
            "accept", "accept-language", "content-type", "content-length", "host", "if-none-match", "last-event-id");

    private final Map<String, String[]> parameters;
    private final Map<String, String> told;
    private final byte[] body;

    /**
     * @param told what the routes hear as headers that nobody outside can set, such as who was let in; names in small letters
     * @param body the body, already decompressed; null where the request has none
     */
    ApiRequest(HttpServletRequest request, Set<String> allowedParameters, Map<String, String> told, byte[] body) {
        super(request);
        this.told = told;
        this.body = body == null ? new byte[0] : body;
        this.parameters = request.getParameterMap().entrySet().stream()
                .filter(entry -> allowedParameters.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Arrays.copyOf(entry.getValue(), 1)));
    }

    /** Whether somebody said who he is, and was let in for that. */
    boolean isForSomebody() {
        return told.containsKey(AdministratorAccess.HEADER) || told.containsKey(ReadAccess.READER);
    }

    /** HEAD is GET whose body the container leaves out. */
    @Override
    public String getMethod() {
        return "HEAD".equals(super.getMethod()) ? "GET" : super.getMethod();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Stream.concat(
                        Collections.list(super.getHeaderNames()).stream().filter(ApiRequest::allowed),
                        told.keySet().stream())
                .toList());
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = told.get(name.toLowerCase(Locale.ROOT));
        if (value != null) {
            return Collections.enumeration(Set.of(value));
        }
        return allowed(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public String getHeader(String name) {
        if ("content-length".equalsIgnoreCase(name) && super.getHeader(name) != null) {
            return Integer.toString(body.length);
        }
        String value = told.get(name.toLowerCase(Locale.ROOT));
        if (value != null) {
            return value;
        }
        return allowed(name) ? super.getHeader(name) : null;
    }

    private static boolean allowed(String header) {
        return HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String getQueryString() {
        return null; // the parameters above are all that comes in
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return in.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is read already");
            }
        };
    }
}
