// Judges PDF files by PDF/UA-1 with veraPDF's model: a line a file, and each rule that it breaks.
import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Judge {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    java.util.logging.LogManager.getLogManager().reset();
    boolean all = true;
    for (String file : files) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(
               new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        ValidationResult result = Foundries.defaultInstance()
            .createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        all &= result.isCompliant();
        System.out.println(file + (result.isCompliant() ? " compliant" : " breaks rules"));
        TreeMap<String, String> broken = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() != TestAssertion.Status.FAILED) continue;
          broken.put(one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber(),
              one.getMessage());
        }
        broken.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
      }
    }
    System.exit(all ? 0 : 1);
  }
}
