#include "slices/draws/setup/quotas/quota_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/quotas/suggested_quotas.h"

namespace alongside::draws {
namespace {

const std::vector<html::Column>& form_columns() {
  static const std::vector<html::Column> columns{
      {say("Value")}, {say("In the pool"), true},  {say("Fewest")},
      {say("Most")},  {say("Fewest, if need be")}, {say("Most, if need be")}};
  return columns;
}

class QuotaTables {
 public:
  QuotaTables(Html& html, const QuotaPage& data) : html_(html), data_(data) {}

  void write() {
    for (std::size_t feature = 0; feature < data_.features.size(); ++feature) table(feature);
  }

 private:
  void table(std::size_t feature) {
    const StoredFeature& of = data_.features[feature];
    const auto& columns = form_columns();
    html::stacked_table(html_, of.name, columns, [&] {
      for (std::size_t value = 0; value < of.values.size(); ++value) row(feature, value);
    });
  }

  void row(std::size_t feature, std::size_t value) {
    const StoredValue& of = data_.features[feature].values[value];
    const QuotaTexts& texts = data_.form[feature][value];
    const auto& columns = form_columns();
    const std::vector<Argument> name{{"value", of.name}};
    html::stacked_row(html_, [&] {
      html::stacked_heading(html_, columns[0], of.name);
      html::stacked_cell(html_, columns[1], html_.words().number(of.people));
      number(columns[2], quota_field("min", feature, value), say("Fewest {value}", name),
             texts.min);
      number(columns[3], quota_field("max", feature, value), say("Most {value}", name), texts.max);
      number(columns[4], quota_field("min_flex", feature, value),
             say("Fewest {value}, if need be", name), texts.min_flex);
      number(columns[5], quota_field("max_flex", feature, value),
             say("Most {value}, if need be", name), texts.max_flex);
    });
  }

  void number(const html::Column& column, const std::string& name, const Message& label,
              const std::string& value) {
    html::stacked_cell(html_, column, [&] {
      html::text_field(html_, {.name = name,
                               .label = html::Label(label),
                               .value = value,
                               .problems = &data_.problems,
                               .width_characters = 4,
                               .label_style = html::LabelStyle::visually_hidden});
    });
  }

  Html& html_;
  const QuotaPage& data_;
};

void explain(Html& html, const QuotaPage& data) {
  html::paragraph(html, say_many("A quota says how many of the {count} place go to people with a "
                                 "value: the fewest and the most.",
                                 "A quota says how many of the {count} places go to people with a "
                                 "value: the fewest and the most.",
                                 data.selection.seats));
  html::details(html, say("What are the numbers “if need be”?"), [&] {
    html::paragraph(html, say("Perhaps no panel meets all quotas. Then the smallest change that "
                              "would help is looked for, first within these numbers. Leave them "
                              "empty if the quota may move as far as it must."));
  });
}

void suggestion(Html& html, const QuotaPage& data) {
  if (data.filled == QuotaPage::Filled::suggested) {
    html::inset(html, [&] {
      html::paragraph(html, say("These quotas are suggested from the people you serve, with a "
                                "little room. Change what you like. Nothing is saved yet."));
    });
  } else if (has_shares(data.features)) {
    html::action_link(html, path_to(data.selection) + "/quotas?suggest=1",
                      say("Fill in quotas suggested from the people you serve"));
  } else {
    html << "<p>"_html;
    html::link(html, path_to(data.selection) + "/reference",
               say("Say who the people you serve are, to have quotas suggested"));
    html << "</p>"_html;
  }
}

void form(Html& html, const QuotaPage& data) {
  if (values_in(data.features) > most_values_on_form) {
    html::paragraph(html, say("There are too many values to type. Change the quotas in your file "
                              "of features, and bring the pool anew."));
    quota_tables(html, data.features);
    return;
  }
  const std::string path = path_to(data.selection) + "/quotas";
  html::post_form(html, path, [&] {
    html::hidden_field(html, "names", names_print(data.features));
    QuotaTables(html, data).write();
    html::button(html, say("Save, and check that they can be met"));
  });
}

}  // namespace

void quota_tables(Html& html, const std::vector<StoredFeature>& features) {
  const std::vector<html::Column> columns{
      {say("Value")}, {say("Fewest"), true}, {say("Most"), true}};
  for (const StoredFeature& feature : features) {
    html::stacked_table(html, feature.name, columns, [&] {
      for (const StoredValue& value : feature.values) {
        html::stacked_row(html, [&] {
          html::stacked_heading(html, columns[0], value.name);
          html::stacked_cell(html, columns[1], html.words().number(value.min));
          html::stacked_cell(html, columns[2], html.words().number(value.max));
        });
      }
    });
  }
}

std::string quota_page(const html::Frame& frame, const QuotaPage& data) {
  const html::PageHead head{.title = say("Quotas"),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .problems = &data.problems,
                            .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Quotas"));
    explain(html, data);
    if (data.features.empty()) {
      html::paragraph(html, say("The pool has no features, so there is nothing to set. Everybody "
                                "has the same chance."));
      return;
    }
    if (!data.editable) return quota_tables(html, data.features);
    suggestion(html, data);
    form(html, data);
  });
}

}  // namespace alongside::draws
