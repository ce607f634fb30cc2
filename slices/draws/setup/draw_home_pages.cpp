#include "foundation/html/components.h"
#include "foundation/html/task_list.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/draw_parts.h"
#include "slices/draws/setup/draw_pages.h"
#include "slices/draws/setup/missing/representation.h"
#include "slices/draws/setup/quotas/suggested_quotas.h"
#include "slices/draws/wording_parts.h"

namespace alongside::draws {
namespace {

constexpr std::string_view to_do_colour = "blue";

class Tasks {
 public:
  explicit Tasks(const SelectionPage& data)
      : data_(data),
        path_(path_to(data.selection)),
        changes_(may_change(data.selection) && data.may_organise) {}

  std::vector<html::Task> all() const {
    std::vector<html::Task> tasks{people(), shares(), missing(), quotas()};
    if (changes_) tasks.push_back(lottery());
    return tasks;
  }

 private:
  bool has_pool() const { return data_.selection.people > 0; }
  bool compares() const { return has_pool() && has_shares(data_.features); }

  bool has_quotas() const {
    for (const StoredFeature& feature : data_.features) {
      for (const StoredValue& value : feature.values) {
        if (value.min > 0 || value.max < data_.selection.seats) return true;
      }
    }
    return false;
  }

  html::Task task(const Message& title, const Message& hint, std::string_view end, bool open,
                  bool done) const {
    html::Task made{.title = title, .url = {}, .hint = hint, .status = say("Not yet")};
    if (open) made.url = Url(path_ + std::string(end));
    if (done) made.status = say("Done");
    if (open && !done) {
      made.status = say("To do");
      made.colour = to_do_colour;
    }
    return made;
  }

  html::Task people() const {
    html::Task made = task(say("The people"), say("Who can be drawn, and what they are like"),
                           has_pool() ? "/pool" : "/pool/new", has_pool() || changes_, has_pool());
    if (has_pool()) {
      made.status = say_many("{count} person", "{count} people", data_.selection.people);
    }
    return made;
  }

  html::Task shares() const {
    return task(say("The people you serve"), say("How many of them are women, young, and so on"),
                "/reference", has_pool() && changes_, compares());
  }

  html::Task missing() const {
    html::Task made = task(say("Who is missing"),
                           say("The pool beside the people you serve. Every member can see it"),
                           "/missing", compares(), false);
    if (compares()) {
      made.status = say("To look at");
      made.colour = {};
    }
    return made;
  }

  html::Task quotas() const {
    const bool open = has_pool() && (changes_ || has_quotas());
    return task(say("Quotas"), say("What the panel must look like"), "/quotas", open, has_quotas());
  }

  html::Task lottery() const {
    return task(say("Look over everything"), say("Then the fairest lottery is looked for"),
                "/review", has_pool(), false);
  }

  const SelectionPage& data_;
  std::string path_;
  bool changes_;
};

void about_people(Html& html, const SelectionPage& data) {
  const Draw& selection = data.selection;
  html::h2(html, say("What is known about people"));
  if (selection.deleted_at) {
    html::paragraph(html, say("Names, addresses and answers of the people were deleted on {day}. "
                              "Counts, chances and fingerprints stay.",
                              {{"day", html.words().day(*selection.deleted_at)}}));
    return;
  }
  if (selection.delete_at <= data.now) {
    html::paragraph(html, say("Names, addresses and answers of the people are being deleted now. "
                              "Look again in a minute."));
    return;
  }
  // The end of a day is the first moment of the next.
  const Instant last = selection.delete_at - std::chrono::microseconds(1);
  html::paragraph(html, say("Names, addresses and answers of the people are kept sealed. Only "
                            "those who lead the draw see names and how to reach people, to write "
                            "letters and to ring them. All of it is deleted at the end of {day}.",
                            {{"day", html.words().day(last)}}));
  if (!data.may_organise) return;
  html << "<p>"_html;
  html::link(html, path_to(selection) + "/delete", say("Delete them earlier"));
  html << "</p>"_html;
}

}  // namespace

std::optional<Message> selection_notice(std::string_view done) {
  if (done == "begun") return say("The draw is started. Now bring the people");
  if (done == "saved") return say("Saved");
  if (done == "deleted") return say("What was known about people goes now, for good");
  return std::nullopt;
}

std::string selection_page(const html::Frame& frame, const SelectionPage& data) {
  const Draw& selection = data.selection;
  const html::PageHead head{.title = selection.title,
                            .breadcrumbs = crumbs_to_selections(data.member),
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, selection.title);
    html << "<p>"_html << say_many("{count} place.", "{count} places.", selection.seats) << " "_html
         << said_of_step(selection.step) << "</p>"_html;
    html::written(html, selection.about);
    if (selection.step != Step::preparing) {
      html::h2(html, say("The draw"));
      draw_links(html, data.member, selection);
    }
    html::h2(html, say("Getting ready"));
    html::task_list(html, Tasks(data).all());
    about_people(html, data);
    if (!data.may_organise || !may_change(selection)) return;
    html::h2(html, say("Settings"));
    html << "<p>"_html;
    html::link(html, path_to(selection) + "/settings",
               say("Change the name, the number of places or the date"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::draws
