import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files with veraPDF, whose core, model and profiles lie in the jar of the npm package @opendataloader/pdf.
 *
 * <p>Run: {@code java -cp <jar> VeraCheck.java 2a,ua1 file.pdf ...}. Prints one tab-separated line per file and flavour:
 * PASS, FAIL or ERROR; flavour; file; number of rules; of checks; of failures. Failures follow, a line per broken rule,
 * indented: clause and test number, how often, what it says, where it first happened. Exit code 1 unless all pass.
 *
 * <p>The jar lacks an implementation of JAXB, by which veraPDF would read its own profiles: they are read here with the
 * JDK's XML parser.
 */
public class VeraCheck {
  private static final Map<String, String> PROFILES =
      Map.of(
          "2a", "PDFA-2A.xml",
          "2b", "PDFA-2B.xml",
          "3a", "PDFA-3A.xml",
          "ua1", "PDFUA-1.xml");

  private static final String PARSER =
      "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl";

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = true;
    for (int at = 1; at < arguments.length; at++) {
      for (String flavour : arguments[0].split(",")) {
        allPass &= check(flavour, arguments[at]);
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean check(String name, String path) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour)) {
      ValidationProfile profile = readProfile(flavour, PROFILES.get(name));
      ValidationResult result =
          ValidatorFactory.createValidator(profile, -1, true, true, false).validate(parser);
      Map<String, List<TestAssertion>> failures = new LinkedHashMap<>();
      int count = 0;
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        count++;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        failures.computeIfAbsent(rule, key -> new ArrayList<>()).add(assertion);
      }
      String verdict = result.isCompliant() ? "PASS" : "FAIL";
      print(verdict, name, path, profile.getRules().size(), result.getTotalAssertions(), count);
      failures.forEach(
          (rule, assertions) -> {
            TestAssertion first = assertions.get(0);
            String place = first.getLocation().getContext();
            print("", rule, assertions.size(), oneLine(first.getMessage()), oneLine(place));
          });
      return result.isCompliant();
    } catch (Exception problem) {
      print("ERROR", name, path, 0, 0, 0);
      print("", problem);
      return false;
    }
  }

  private static void print(Object... columns) {
    List<String> texts = new ArrayList<>();
    for (Object column : columns) texts.add(String.valueOf(column));
    System.out.println(String.join("\t", texts));
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }

  private static ValidationProfile readProfile(PDFAFlavour flavour, String file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance(PARSER, null);
    factory.setNamespaceAware(true);
    String resource = "org/verapdf/pdfa/validation/" + file;
    Document document;
    try (InputStream stream = VeraGreenfieldFoundryProvider.class.getClassLoader().getResourceAsStream(resource)) {
      document = factory.newDocumentBuilder().parse(stream);
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : elements(document.getElementsByTagNameNS("*", "rule"))) rules.add(readRule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : elements(document.getElementsByTagNameNS("*", "variable"))) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              textOf(variable, "defaultValue"),
              textOf(variable, "value")));
    }
    return Profiles.profileFromValues(
        flavour, Profiles.profileDetailsFromValues(file, file, "", new Date(0)), "", rules, variables);
  }

  private static Rule readRule(Element rule) {
    Element id = child(rule, "id");
    Element error = child(rule, "error");
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : elements(child(error, "arguments").getElementsByTagNameNS("*", "argument"))) {
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
    }
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        deferred,
        rule.getAttribute("tags"),
        textOf(rule, "description"),
        textOf(rule, "test"),
        Profiles.errorFromValues(textOf(error, "message"), arguments),
        new ArrayList<>());
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) found.add((Element) nodes.item(at));
    return found;
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (name.equals(node.getLocalName())) return (Element) node;
    }
    return null;
  }

  private static String textOf(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent();
  }
}
