#include "slices/draws/public/watch_check_parts.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"

namespace alongside::draws {
namespace {

void command(Html& html, std::string_view text) {
  html << "<pre class=\"alongside-command\" tabindex=\"0\"><code>"_html << text
       << "</code></pre>"_html;
}

void file_link(Html& html, const Draw& selection, std::string_view file, const Message& what) {
  html << "<li>"_html;
  html::link(html, Url(path_to_watch(selection) + "/" + std::string(file)), file);
  html << ": "_html << what << "</li>"_html;
}

void files(Html& html, const WatchedDraw& watched) {
  const Draw& selection = watched.selection;
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  file_link(html, selection, "lottery.csv", say("the 1,000 panels, by pool numbers"));
  if (watched.is_drawn()) {
    file_link(html, selection, "seed.txt", say("the seed, as it was made"));
  }
  html << "</ul>"_html;
  html::paragraph(html, say("Two more files, panels.csv and certificate.json, are for an auditor: "
                            "they prove that no lottery is fairer. They would tell what people "
                            "are, so their fingerprints alone are public. The organisers can hand "
                            "an auditor the files."));
}

void replay(Html& html, const WatchedDraw& watched) {
  if (watched.draw->way == SeedWay::by_hand) {
    html::paragraph(html, say("Find the number that was drawn in lottery.csv: the rows with it "
                              "name the panel. Nothing else decides."));
  } else {
    html::paragraph(html, watched.is_drawn()
                              ? say("Anybody can draw again and get the same panel. Download the "
                                    "files, then run this with Alongside on your own computer:")
                              : say("After the draw there is a file seed.txt, too. Then anybody "
                                    "can draw again and get the same panel, with Alongside on "
                                    "their own computer:"));
    command(html, "alongside select draw lottery.csv --seed-file seed.txt");
    html::paragraph(html, say("To check one person's part, make its fingerprint from the salt and "
                              "the text. It must be the one that was published:"));
    command(html, "printf '%s\\n%s' 'SALT' 'TEXT' | b2sum -l 256");
    html::paragraph(html, say("The seed is a text: the fingerprint of lottery.csv, then each "
                              "person's part in a line of its own, in their order."));
  }
  if (watched.replacements.empty()) return;
  html::paragraph(html, say("An auditor can check replacement draw 1, too: add the line "
                            "'replacement 1' to the end of seed.txt, and draw from the panels.csv "
                            "of that draw. For draw 2 add 'replacement 2' in its place, and so "
                            "on."));
}

}  // namespace

void check_parts(Html& html, const WatchedDraw& watched) {
  const std::string path = path_to_watch(watched.selection);
  html::section(html, say("Your own chance"), [&] {
    html::paragraph(html, say("Are you in the pool? Look up your chance with the code in your "
                              "letter."));
    html::link_button(html, path + "/chance", say("Look up my chance"),
                      html::ButtonStyle::secondary);
  });
  html::section(html, say("Check it yourself"), [&] {
    files(html, watched);
    replay(html, watched);
    html << "<p>"_html;
    html::link(html, path + "/list", say("See and print the 1,000 panels"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::draws
