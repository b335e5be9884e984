import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds PDF files to all rules of PDF/UA-1 that veraPDF knows. Started by tests/pdf_ua.py.
 *
 * <p>Says for each file its path, how many rules there are and how many things were looked at, then
 * each breach in a line that begins with a tab.
 */
public class PdfUaCheck {
    private static final PDFAFlavour STANDARD = PDFAFlavour.PDFUA_1;
    private static final String RULES = "/org/verapdf/pdfa/validation/PDFUA-1.xml";
    private static final int BREACHES = 50; // of one rule that are told, at most

    public static void main(String[] paths) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        for (String path : paths) {
            check(path, profile);
        }
    }

    private static void check(String path, ValidationProfile profile) throws Exception {
        File file = new File(path);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, STANDARD)) {
            ValidationResult result =
                    ValidatorFactory.createValidator(profile, BREACHES, false, true, false)
                            .validate(parser);
            int rules = profile.getRules().size();
            System.out.println(path + " " + rules + " " + result.getTotalAssertions());
            for (TestAssertion breach : result.getTestAssertions()) {
                String clause = breach.getRuleId().getClause();
                String where = breach.getLocation().getContext();
                System.out.println("\t" + clause + ": " + breach.getMessage() + " @ " + where);
            }
            if (!result.isCompliant() && result.getTestAssertions().isEmpty()) {
                System.out.println("\tnot compliant, for a reason that was not told");
            }
        }
    }

    /** The rules. The jar lacks the library by which veraPDF itself would read its file. */
    private static ValidationProfile profile() throws Exception {
        Set<Rule> rules = new LinkedHashSet<>();
        Set<Variable> variables = new LinkedHashSet<>();
        Document xml;
        try (InputStream stream = PdfUaCheck.class.getResourceAsStream(RULES)) {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
        for (Element rule : elements(xml.getDocumentElement(), "rule")) {
            rules.add(rule(rule));
        }
        for (Element one : elements(xml.getDocumentElement(), "variable")) {
            String name = one.getAttribute("name");
            String initially = text(one, "defaultValue");
            String object = one.getAttribute("object");
            variables.add(Profiles.variableFromValues(name, object, initially, text(one, "value")));
        }
        return Profiles.profileFromValues(
                STANDARD,
                Profiles.profileDetailsFromValues("PDF/UA-1", "", "", new Date(0)),
                "",
                rules,
                variables);
    }

    private static Rule rule(Element rule) {
        Element id = elements(rule, "id").get(0);
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.ISO_14289_1,
                        id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), Collections.emptyList()),
                Collections.emptyList());
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int number = 0; number < found.getLength(); number++) {
            elements.add((Element) found.item(number));
        }
        return elements;
    }

    private static String text(Element within, String name) {
        return elements(within, name).get(0).getTextContent();
    }
}
