#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/mistake_parts.h"
#include "slices/draws/setup/pool/pool_pages.h"

namespace alongside::draws {
namespace {

class BringPool {
 public:
  BringPool(Html& html, const BringPoolPage& data, const Problems& problems)
      : html_(html), data_(data), problems_(problems) {}

  void write() {
    html::h1(html_, say("Bring the people"));
    html::paragraph(html_, say("The pool is everybody who can be drawn. Bring it from a "
                               "spreadsheet: save that as a CSV file, or copy its cells and paste "
                               "them here."));
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
      features();
      people();
      more();
      html::button(html_, say("Bring them in"));
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
         say("A CSV file with the columns feature, value, min and max, and perhaps min_flex and "
             "max_flex."));
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
         say("A CSV file. Its first line names the columns."));
  }

  void file(std::string_view name, const Message& label, const Message& hint) {
    html::file_field(html_, {.name = name,
                             .label = html::Label(label),
                             .problems = &problems_,
                             .hint = hint,
                             .accept = ".csv,text/csv"});
  }

  void more() {
    html::h2(html_, say("About the columns"));
    html::text_field(html_,
                     {.name = "id_column",
                      .label = html::Label(say("Which column tells people apart? (optional)")),
                      .value = data_.form.id_column,
                      .problems = &problems_,
                      .hint = say("Leave this empty if it is called “id”, or if there is none."),
                      .width_characters = 20});
    html::text_field(
        html_, {.name = "address_columns",
                .label = html::Label(say("Which columns are the address? (optional)")),
                .value = data_.form.address_columns,
                .problems = &problems_,
                .hint = say("Fill this in if two people of one address may not both be drawn. Put "
                            "commas between the columns.")});
  }

  Html& html_;
  const BringPoolPage& data_;
  const Problems& problems_;
};

}  // namespace

std::string bring_pool_page(const html::Frame& frame, const BringPoolPage& data) {
  const Problems problems = mistakes_by_field(data.mistakes);
  const html::PageHead head{.title = say("Bring the people"),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) { BringPool(html, data, problems).write(); });
}

}  // namespace alongside::draws
