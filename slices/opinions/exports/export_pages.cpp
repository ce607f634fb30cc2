#include "slices/opinions/exports/export_pages.h"

#include "foundation/html/components.h"
#include "slices/opinions/exports/polis_files.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

bool has_votes(const ExportParts& parts) {
  return parts.votes > 0 && !parts.too_many;
}

void list_part(Html& html, const Message& title, const std::vector<Message>& lines) {
  html::section(html, title,
                [&] { html::bullets(html, std::vector<Text>(lines.begin(), lines.end())); });
}

}  // namespace

std::vector<Message> what_is_in(const ExportParts& parts) {
  std::vector<Message> lines{
      say("summary.csv: the question, and how many people answered."),
      say("comments.csv: each statement, and how many agree, disagree and pass. To pass is to be "
          "not sure, or to rather not say.")};
  if (parts.map) {
    lines.push_back(
        say("comment-groups.csv: the same for each group of people who answered "
            "alike."));
  }
  if (has_votes(parts) && parts.a_row_each) {
    lines.push_back(
        say("votes.csv and participants-votes.csv: who voted how, as in the files that "
            "were brought in. People are numbered anew, in the same order."));
  } else if (has_votes(parts)) {
    lines.push_back(
        say("votes.csv: who voted how, as in the files that were brought in. People are "
            "numbered anew, in the same order."));
  }
  return lines;
}

std::vector<Message> what_is_left_out(const ExportParts& parts) {
  std::vector<Message> lines;
  if (!parts.imported) {
    lines.push_back(
        say("votes.csv and participants-votes.csv are left out. They hold one line for "
            "each person, and whoever knows some of your answers could find yours and "
            "read the rest."));
    lines.push_back(say("Who wrote a statement, and when: we do not keep it."));
  } else if (parts.too_many) {
    lines.push_back(
        say("votes.csv and participants-votes.csv are left out: there are more than "
            "{most} votes. The files that were brought in hold them.",
            {{"most", exported_votes_most}}));
  } else if (!parts.a_row_each) {
    lines.push_back(
        say("participants-votes.csv is left out: the table would be too large. votes.csv "
            "says the same."));
  } else if (parts.votes == 0) {
    lines.push_back(
        say("votes.csv and participants-votes.csv are left out: this came in as counts, "
            "without people."));
  }
  if (parts.numbers_hidden) {
    lines.push_back(
        say("Small numbers are empty, and others are rounded, as on the pages of results "
            "and map."));
  } else if (!parts.imported && parts.map) {
    lines.push_back(
        say("In comment-groups.csv small numbers are empty, and others are rounded, as "
            "on the map."));
  }
  if (parts.imported && parts.votes > 0) {
    lines.push_back(
        say("Times of votes, who wrote a statement, and what was rejected there: it did "
            "not come in."));
  }
  lines.push_back(
      say("A statement that begins with =, +, - or @ has a ' before it, so that no "
          "spreadsheet runs it. The column formula-guard says where."));
  return lines;
}

std::string about_export(const Words& words, const ExportParts& parts) {
  std::string text;
  const auto append = [&](const Message& title, const std::vector<Message>& lines) {
    text += words(title) + "\n\n";
    for (const Message& line : lines) text += "- " + words(line) + "\n";
    text += "\n";
  };
  append(say("What is in these files"), what_is_in(parts));
  append(say("What is left out, and why"), what_is_left_out(parts));
  return text;
}

std::string export_page(const html::Frame& frame, const ExportPage& data) {
  const Message title = say("Take it along in Polis's files");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html,
                    say("The Polis software and tools made for it read these files. They hold "
                        "nothing that the pages of results and map do not show."));
    if (data.another_runs) {
      html::inset(html, [&] {
        html::paragraph(html, say("Files for somebody else are being made just now. Please try "
                                  "again in a minute."));
      });
    }
    html::link_button(html, path_to_export(data.question) + ".zip",
                      say("Download the files (zip)"));
    list_part(html, say("What is in these files"), what_is_in(data.parts));
    list_part(html, say("What is left out, and why"), what_is_left_out(data.parts));
  });
}

}  // namespace alongside::opinions
