#include <boost/locale/formatting.hpp>
#include <boost/locale/generator.hpp>
#include <iomanip>
#include <mutex>
#include <sstream>

#include "foundation/words/formats.h"

namespace alongside {
namespace {

namespace as = boost::locale::as;

/// The same wall time in UTC, in seconds: our own time zone is in it already.
double seconds_of(const LocalTime& local) {
  using namespace std::chrono;
  const auto at = sys_days(year(local.year) / month(static_cast<unsigned>(local.month)) /
                           day(static_cast<unsigned>(local.day))) +
                  hours(local.hour) + minutes(local.minute);
  return static_cast<double>(duration_cast<seconds>(at.time_since_epoch()).count());
}

class IcuFormats final : public Formats {
 public:
  explicit IcuFormats(std::string language) : language_(std::move(language)) {}

  std::string number(std::int64_t number) const override {
    return written([&](std::ostream& out) { out << as::number << number; });
  }

  std::string percent(double share) const override {
    return written([&](std::ostream& out) {
      out << as::percent << std::fixed << std::setprecision(0) << share;
    });
  }

  std::string day(const LocalTime& local) const override {
    return written(
        [&](std::ostream& out) { out << as::date << as::date_full << seconds_of(local); });
  }

  std::string day_and_time(const LocalTime& local) const override {
    return written([&](std::ostream& out) {
      out << as::datetime << as::date_full << as::time_short << seconds_of(local);
    });
  }

 private:
  template <class Put>
  std::string written(const Put& put) const {
    std::ostringstream out;
    out.imbue(locale());
    out << as::gmt;
    put(out);
    return std::move(out).str();
  }

  const std::locale& locale() const {
    std::call_once(made_, [this] {
      boost::locale::generator generator;
      generator.categories(boost::locale::category_t::formatting);
      locale_ = generator(language_ + ".UTF-8");
    });
    return locale_;
  }

  std::string language_;
  mutable std::once_flag made_;
  mutable std::locale locale_;
};

}  // namespace

std::unique_ptr<Formats> icu_formats(std::string language) {
  return std::make_unique<IcuFormats>(std::move(language));
}

}  // namespace alongside
