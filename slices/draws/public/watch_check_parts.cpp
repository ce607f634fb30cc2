#include "slices/draws/public/watch_check_parts.h"

#include <algorithm>

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

void check_replacements(Html& html, const WatchedDraw& watched) {
  const auto by_weight = [](const WatchedRound& round) { return !round.draw; };
  if (std::ranges::any_of(watched.replacements, by_weight)) {
    html::paragraph(html,
                    say("An auditor can check replacement draw 1, too: add the line 'replacement "
                        "1' to the end of seed.txt, and draw from the panels.csv of that draw. "
                        "For draw 2 add 'replacement 2' in its place, and so on."));
  }
  if (!std::ranges::all_of(watched.replacements, by_weight)) {
    html::paragraph(html, say("Each draw of replacements has a seed of its own, made afterwards, "
                              "and a file draw.json that is checked in the same way."));
  }
}

/// Of a draw whose list is no file: what each can check.
void check_root(Html& html, const WatchedDraw& watched) {
  const Draw& selection = watched.selection;
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  file_link(
      html, selection, "draw.json",
      watched.is_drawn()
          ? say("the fingerprint of the panels, all parts, the number, and its panel with the "
                "proof that it was fixed before")
          : say("the fingerprint of the panels, and what is sealed"));
  if (watched.is_drawn()) {
    file_link(html, selection, "seed.txt", say("the seed, as it was made"));
  }
  html << "</ul>"_html;
  html::paragraph(html, say("Write the fingerprint of the panels down now, or keep the file. After "
                            "the draw anybody can check it with Alongside on their own computer:"));
  command(html, "alongside select public draw.json --root " + watched.lottery->panels_root);
  html::details(html, say("Or check it without Alongside"), [&] {
    html::paragraph(html,
                    say("A fingerprint is BLAKE2b-256 of lines of text, as the program b2sum "
                        "makes it. The lines of a person on the panel are: the word seat, the "
                        "panel's number, the person's number, their salt."));
    command(html, "printf 'seat\\n417\\n23\\nSALT' | b2sum -l 256");
    html::paragraph(html, say("Sort these fingerprints. Join each two beside each other, and then "
                              "what comes of it, until one is left; an odd last one goes on as it "
                              "is."));
    command(html, "printf 'join\\nLEFT\\nRIGHT' | b2sum -l 256");
    html::paragraph(html,
                    say("That one makes the panel's fingerprint. Join it with each one on its "
                        "path, on the side that the file says. The last is the fingerprint of "
                        "all panels."));
    command(html, "printf 'panel\\n417\\nTOP' | b2sum -l 256");
    if (watched.draw->way == SeedWay::by_hand) return;
    html::paragraph(html,
                    say("A part's fingerprint is made from its salt and its text, and that of "
                        "the program's own part from the part alone:"));
    command(html, "printf '%s\\n%s' 'SALT' 'TEXT' | b2sum -l 256");
    command(html, "printf '%s' 'PART' | b2sum -l 256");
    html::paragraph(html,
                    say("The seed is a text: the fingerprint of the panels, the program's own "
                        "part, then each person's part in their order, each in a line of its "
                        "own."));
  });
  html::paragraph(html,
                  say("The 1,000 panels themselves are not public: whoever compared them all "
                      "could find out what people are. The organisers can hand them to an "
                      "auditor, who promises to keep them secret. The same goes for panels.csv "
                      "and certificate.json, which prove that no lottery is fairer."));
  check_replacements(html, watched);
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
  check_replacements(html, watched);
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
    if (!watched.lottery->has_public_list()) return check_root(html, watched);
    files(html, watched);
    replay(html, watched);
    html << "<p>"_html;
    html::link(html, path + "/list", say("See and print the 1,000 panels"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::draws
