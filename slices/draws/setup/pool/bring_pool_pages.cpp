#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/mistake_parts.h"
#include "slices/draws/setup/pool/column_choice_parts.h"
#include "slices/draws/setup/pool/pool_pages.h"

namespace alongside::draws {
namespace {

class BringPool {
 public:
  BringPool(Html& html, const BringPoolPage& data, const Problems& problems)
      : html_(html), data_(data), problems_(problems) {}

  void write() {
    html::h1(html_, say("Bring the people"));
    html::paragraph(html_,
                    say("The pool is everybody who can be drawn. Bring it from a "
                        "spreadsheet: an .xlsx or CSV file, or copy its cells and paste them "
                        "here."));
    html::paragraph(html_, say("Features are what the panel must look like, such as gender and "
                               "age. All other columns stay sealed. They are used to write "
                               "to people and to ring them alone."));
    if (data_.selection.people > 0) {
      html::inset(html_, [&] {
        html::paragraph(html_, say("What you bring now takes the place of the pool that is there. "
                                   "Shares stay where names of features and values are the same."));
      });
    }
    html::upload_form(html_, path_to(data_.selection) + "/pool/new", [&] {
      if (!data_.columns.empty()) {
        column_choice(html_, data_, problems_);
        html::button(html_, say("Bring them in"));
      }
      features();
      people();
      if (data_.columns.empty()) {
        html::button(html_, say("Go on: look over the columns"));
      } else {
        html::button(html_, say("Read them anew"), "again", "yes", html::ButtonStyle::secondary);
      }
    });
  }

 private:
  void features() {
    html::h2(html_, say("Features"));
    mistake_list(html_, data_.mistakes, "features", data_.form.features);
    html::text_area(html_, {.name = "features",
                            .label = html::Label(say("Type or paste the features")),
                            .value = data_.form.features,
                            .problems = &problems_,
                            .hint = say("A line for each, such as “Gender: women, men, other”. Or "
                                        "lines with commas: feature, value, min, max.")});
    file("features_file", say("Or choose a file of features"),
         say("An .xlsx or CSV file with the columns feature, value, min and max, and perhaps "
             "min_flex and max_flex."));
  }

  void people() {
    html::h2(html_, say("People"));
    mistake_list(html_, data_.mistakes, "people", data_.form.people);
    html::text_area(html_, {.name = "people",
                            .label = html::Label(say("Type or paste the people")),
                            .value = data_.form.people,
                            .problems = &problems_,
                            .hint = say("The first line names the columns: one for each feature, "
                                        "and any others. Then a line for each person."),
                            .rows = 8});
    file("people_file", say("Or choose a file of people"),
         say("An .xlsx or CSV file. Its first line names the columns."));
  }

  void file(std::string_view name, const Message& label, const Message& hint) {
    html::file_field(html_, {.name = name,
                             .label = html::Label(label),
                             .problems = &problems_,
                             .hint = hint,
                             .accept = ".xlsx,.csv,text/csv"});
  }

  Html& html_;
  const BringPoolPage& data_;
  const Problems& problems_;
};

}  // namespace

std::string bring_pool_page(const html::Frame& frame, const BringPoolPage& data) {
  Problems problems = mistakes_by_field(data.mistakes);
  problems.insert(problems.end(), data.problems.begin(), data.problems.end());
  const html::PageHead head{.title = say("Bring the people"),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) { BringPool(html, data, problems).write(); });
}

}  // namespace alongside::draws
