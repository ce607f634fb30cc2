#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/quotas/quota_pages.h"

namespace alongside::draws {
namespace {

struct NamedMethod {
  std::string_view name;
  lottery::Method method;
};
constexpr NamedMethod methods[] = {{"leximin", lottery::Method::leximin},
                                   {"maximin", lottery::Method::maximin},
                                   {"nash", lottery::Method::nash},
                                   {"uniform", lottery::Method::uniform}};

std::string name_of(lottery::Method method) {
  for (const NamedMethod& one : methods) {
    if (one.method == method) return std::string(one.name);
  }
  return "leximin";
}

void overview(Html& html, const Draw& selection) {
  const std::string path = path_to(selection);
  const Instant last = selection.delete_at - std::chrono::microseconds(1);
  const auto text = [&](const Message& message) { return [&html, message] { html << message; }; };
  const auto title = [&] { html << selection.title; };
  const auto seats = [&] { html << html.words().number(selection.seats); };
  const auto people = text(say_many("{count} person", "{count} people", selection.people));
  const auto same = text(say("One person of each address at most"));
  const auto day = [&] { html << html.words().day(last); };
  std::vector<html::SummaryRow> rows{{say("Name"), title, Url(path + "/settings")},
                                     {say("Places"), seats, Url(path + "/settings")},
                                     {say("The people"), people, Url(path + "/pool/new")}};
  if (selection.same_address) rows.push_back({say("Addresses"), same, Url(path + "/pool/new")});
  rows.push_back(
      {say("What is known about people is deleted after"), day, Url(path + "/settings")});
  html::summary_list(html, rows);
}

void method_choice(Html& html, const ReviewPage& data) {
  html::radios(
      html, {.name = "method",
             .legend = html::Label(say("What is fair?")),
             .options =
                 {{"leximin", say("The smallest chance is as large as can be, then the next"),
                   say("This is what we advise. It is called leximin.")},
                  {"maximin", say("The smallest chance is as large as can be"),
                   say("The others are not looked at. It is called maximin.")},
                  {"nash", say("The chances multiplied make as much as can be"),
                   say("It is called Nash.")},
                  {"uniform", say("The chances are as near to each other as can be"),
                   say("A few people may be left with very little, or with no chance at all. It is "
                       "called uniform.")}},
             .chosen = {name_of(data.selection.method)},
             .problems = &data.problems});
}

void pool_fingerprint(Html& html, const Draw& selection) {
  html::details(html, say("Fingerprint of the pool"), [&] {
    html << "<p class=\"alongside-print\"><code>"_html << selection.pool_print
         << "</code></p>"_html;
  });
}

}  // namespace

std::optional<lottery::Method> method_named(std::string_view name) {
  for (const NamedMethod& one : methods) {
    if (one.name == name) return one.method;
  }
  return std::nullopt;
}

std::string review_page(const html::Frame& frame, const ReviewPage& data) {
  const html::PageHead head{.title = say("Look over everything"),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .problems = &data.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Look over everything"));
    overview(html, data.selection);
    quota_tables(html, data.features);
    if (!data.features.empty()) {
      html << "<p>"_html;
      html::link(html, path_to(data.selection) + "/quotas", say("Change the quotas"));
      html << "</p>"_html;
    }
    pool_fingerprint(html, data.selection);
    html::post_form(html, path_to(data.selection) + "/review", [&] {
      method_choice(html, data);
      html::paragraph(html, say("Then the fairest lottery is looked for. That takes from a second "
                                "to some minutes. Nobody is drawn yet."));
      html::button(html, say("Find the lottery"));
    });
  });
}

}  // namespace alongside::draws
