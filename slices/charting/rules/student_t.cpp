#include "slices/charting/rules/student_t.h"

#include <boost/math/distributions/students_t.hpp>

namespace alongside::charting {

double t_of_95_percent(double degrees_of_freedom) {
  return boost::math::quantile(boost::math::students_t(degrees_of_freedom), 0.975);
}

}  // namespace alongside::charting
