#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/missing/missing_pages.h"
#include "slices/draws/setup/mistake_parts.h"
#include "slices/draws/setup/quotas/quota_form.h"

namespace alongside::draws {
namespace {

class Reference {
 public:
  Reference(Html& html, const ReferencePage& data, const Problems& problems)
      : html_(html),
        data_(data),
        problems_(problems),
        path_(path_to(data.selection) + "/reference") {}

  void write() {
    html::h1(html_, say("The people you serve"));
    html::paragraph(html_, say("Say what share of the people you serve has each value. Then you "
                               "see who is missing in the pool, and quotas can be suggested."));
    if (values_in(data_.features) > most_values_on_form) {
      html::paragraph(html_, say("There are too many values to type. Bring them as a file."));
    } else {
      html::post_form(html_, path_, [&] { typed(); });
    }
    html::upload_form(html_, path_ + "/file", [&] { file(); });
  }

 private:
  void typed() {
    html::hidden_field(html_, "names", names_print(data_.features));
    for (std::size_t feature = 0; feature < data_.features.size(); ++feature) table(feature);
    crossings();
    html::text_field(html_,
                     {.name = "source",
                      .label = html::Label(say("Where do these numbers come from? (optional)")),
                      .value = data_.form.source,
                      .problems = &problems_,
                      .hint = say("Members see it. For example: Clinic register, May 2026")});
    html::button(html_, say("Save"));
  }

  void table(std::size_t feature) {
    const StoredFeature& of = data_.features[feature];
    const std::vector<html::Column> columns{{of.name}, {say("Per cent of the people you serve")}};
    html::stacked_table(html_, of.name, columns, [&] {
      for (std::size_t value = 0; value < of.values.size(); ++value) {
        html::stacked_row(html_, [&] {
          html::stacked_heading(html_, columns[0], of.values[value].name);
          html::stacked_cell(html_, columns[1], [&] {
            percent_field(share_field(feature, value),
                          say("Per cent who are {value}", {{"value", of.values[value].name}}),
                          data_.form.shares[feature][value], html::LabelStyle::visually_hidden);
          });
        });
      }
    });
  }

  void percent_field(const std::string& name, const Message& label, const std::string& value,
                     html::LabelStyle style) {
    html::text_field(html_, {.name = name,
                             .label = html::Label(label),
                             .value = value,
                             .problems = &problems_,
                             .width_characters = 5,
                             .label_style = style});
  }

  void crossings() {
    if (data_.features.size() < 2) return;
    html::h2(html_, say("Two together (optional)"));
    html::paragraph(html_, say("People may be missing who have two things in common, such as men "
                               "under 40. Saving adds more lines."));
    for (std::size_t i = 0; i < data_.form.crossings.size(); ++i) crossing(i);
  }

  void crossing(std::size_t index) {
    const CrossingTexts& texts = data_.form.crossings[index];
    const std::string number = std::to_string(index);
    const auto shown = static_cast<std::int64_t>(index + 1);
    html_ << "<div class=\"alongside-field-row\">"_html;
    who("one-" + number, say("Pair {number}: who", {{"number", shown}}), texts.one);
    who("other-" + number, say("Pair {number}: and who", {{"number", shown}}), texts.other);
    percent_field("crossing-" + number, say("Pair {number}: per cent", {{"number", shown}}),
                  texts.share, html::LabelStyle::normal);
    html_ << "</div>"_html;
  }

  void who(const std::string& name, const Message& label, const std::string& chosen) {
    html::select(html_, {.name = name,
                         .legend = html::Label(label),
                         .options = {{"", say("Choose")}},
                         .written_options = places(),
                         .chosen = {chosen},
                         .problems = &problems_});
  }

  std::vector<html::WrittenOption> places() const {
    std::vector<html::WrittenOption> all;
    for (std::size_t f = 0; f < data_.features.size(); ++f) {
      for (std::size_t v = 0; v < data_.features[f].values.size(); ++v) {
        all.push_back(
            {place_text(f, v), data_.features[f].name + ": " + data_.features[f].values[v].name});
      }
    }
    return all;
  }

  void file() {
    html::h2(html_, say("Or bring a file"));
    mistake_list(html_, data_.mistakes, "shares_file", data_.file_text);
    html::file_field(html_, {.name = "shares_file",
                             .label = html::Label(say("A file of shares")),
                             .problems = &problems_,
                             .hint = say("An .xlsx or CSV file with the columns feature, value and "
                                         "share; or count, for numbers of people from a census. "
                                         "For two together, add feature2 and value2."),
                             .accept = ".xlsx,.csv,text/csv"});
    html::button(html_, say("Bring the shares in"), html::ButtonStyle::secondary);
  }

  Html& html_;
  const ReferencePage& data_;
  const Problems& problems_;
  std::string path_;
};

}  // namespace

std::string reference_page(const html::Frame& frame, const ReferencePage& data) {
  Problems problems = data.problems;
  for (Problem& problem : mistakes_by_field(data.mistakes)) problems.push_back(std::move(problem));
  const html::PageHead head{.title = say("The people you serve"),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) { Reference(html, data, problems).write(); });
}

}  // namespace alongside::draws
