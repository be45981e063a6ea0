package org.occupancyhub.routes.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.Problems;

/**
 * What a visitor sees where the hub cannot answer: that it will, and the page asks again by itself, also one on a wall that
 * was switched on together with the hub. What the visitor did wrong stays a problem document.
 */
public final class TroublePage {

    private static final int HUB_FAILED = 500;

    private final Problems problems;
    private final Frame frame = Frame.read("trouble.html");

    public TroublePage(Problems problems) {
        this.problems = problems;
    }

    /** For the error policy of the pages: the answer to the exception that the exchange carries. */
    public void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        Language language = Language.of(message);
        problems.answer(exchange);
        if (message.getHeader(Exchange.HTTP_RESPONSE_CODE, int.class) >= HUB_FAILED) {
            message.setHeader(Exchange.CONTENT_TYPE, Answered.HTML);
            message.setHeader("Content-Security-Policy", frame.policy());
            message.setHeader("Cache-Control", "no-store");
            language.tell(message);
            message.setBody(html(language));
        }
    }

    /** Before there are routes. */
    public void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request.getParameter("lang"), request.getHeader("Accept-Language"));
        byte[] page = html(language);
        Problems.hint(problem, response);
        response.setStatus(problem.status());
        response.setContentType(Answered.HTML);
        response.setHeader("Content-Security-Policy", frame.policy());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.words().tag());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private byte[] html(Language language) {
        String title = language.words().say("visit.trouble");
        Markup body = new Markup()
                .raw("<main>")
                .text("h1", title)
                .text("p", language.words().say("visit.trouble-text"))
                .raw("</main>");
        return frame.around(language, title, body).getBytes(StandardCharsets.UTF_8);
    }
}
