// Our components against what nhsuk-frontend expects of its own: for each fixture whose options
// our function has, the same tokens. What is covered, and why the rest is not, stands in
// fixtures.txt; with ALONGSIDE_WRITE_FIXTURES=1 it is written anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "foundation/html/testing/components.h"
#include "foundation/html/testing/tokens.h"

namespace alongside::html::testing::fixtures_test {
namespace {

constexpr const char* coverage_path = "foundation/html/fixtures.txt";

std::vector<Component> all_components() {
  std::vector<Component> all = field_components();
  for (Component& component : content_components()) all.push_back(std::move(component));
  return all;
}

/// Compares what can be compared; counts what cannot, by reason.
std::string compare(const Component& component) {
  std::map<std::string, int> reasons;
  int covered = 0;
  const std::vector<Fixture> all = fixtures(component.name);
  for (const Fixture& fixture : all) {
    Html html(Words::in("en"), "token");
    std::string reason = component.render(html, fixture.options);
    if (fixture.name.ends_with("via call block")) reason = "content of a template";
    if (!reason.empty()) {
      ++reasons[reason];
      continue;
    }
    ++covered;
    EXPECT_EQ(joined(tokens(component.even_ours(html.result()))),
              joined(tokens(component.even_theirs(fixture.html, fixture.options))))
        << component.name << ": " << fixture.name;
  }
  std::ostringstream report;
  report << component.name << ": " << covered << " of " << all.size() << " fixtures\n";
  for (const auto& [reason, count] : reasons) report << "  not " << count << ": " << reason << "\n";
  return report.str();
}

TEST(Fixtures, AreWrittenAsByNhsukFrontend) {
  std::string coverage;
  for (const Component& component : all_components()) coverage += compare(component);
  if (std::getenv("ALONGSIDE_WRITE_FIXTURES") != nullptr) std::ofstream(coverage_path) << coverage;
  std::ostringstream expected;
  expected << std::ifstream(coverage_path).rdbuf();
  EXPECT_EQ(coverage, expected.str());
}

}  // namespace
}  // namespace alongside::html::testing::fixtures_test
