package dev.parley.reports.page;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Template;
import java.io.StringWriter;

/**
 * A page of somebody else's, in the frame of ours: its template lies beside a class of theirs, inserts our style by
 * {@code {{>style}}} and our script by {@code {{>script}}}, and finds the policy that allows both as {@code
 * {{policy}}}. As in all templates, whatever is inserted is escaped, and a name that the view lacks is an error.
 */
public final class PageTemplate {

    private static final ImmutableMap<String, String> FRAME = ImmutableMap.of("policy", ContentSecurityPolicy.CONTENT);

    private final Template template;

    private PageTemplate(Template template) {
        this.template = template;
    }

    /** The template of this name, without {@code .mustache}, that lies beside a class. */
    public static PageTemplate beside(Class<?> type, String name) {
        return new PageTemplate(Templates.compile(type, name));
    }

    /** The page. */
    public String render(Object view) {
        StringWriter page = new StringWriter();
        template.execute(view, FRAME, page);
        return page.toString();
    }
}
