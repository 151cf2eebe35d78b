// The kernels for Python, by pybind11: each takes arrays as they are, never copied, and gives what computes on them when
// it is called.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include "condensation.h"
#include "elements.h"
#include "loss.h"
#include "pairs.h"
#include "rates.h"

namespace py = pybind11;

namespace {

using Array = py::array_t<double, py::array::c_style>;
using Run = py::cpp_function;

long boxesOf(const Array& array) { return array.shape(0); }
long particlesOf(const Array& array) { return array.shape(array.ndim() - 1); }

Run buckVaporPressure(Array temperature, Array pressure, int threads) {
  return Run([=]() mutable {
    peers::buckVaporPressure(temperature.size(), temperature.data(), pressure.mutable_data(), threads);
  });
}

Run transportProperties(Array radius, Array mass, Array temperature, Array pressure, Array knudsen, Array slip,
                        Array mobility, Array diffusion, Array speed, Array velocity, int threads) {
  return Run([=]() mutable {
    peers::transportProperties(boxesOf(radius), particlesOf(radius), radius.data(), mass.data(), temperature.data(),
                               pressure.data(),
                               {knudsen.mutable_data(), slip.mutable_data(), mobility.mutable_data(),
                                diffusion.mutable_data(), speed.mutable_data(), velocity.mutable_data()},
                               threads);
  });
}

Run brownianCoefficient(Array radius, Array mass, Array temperature, Array pressure, double accommodation,
                        Array coefficient, int threads) {
  return Run([=, kernel = peers::BrownianCoefficient(particlesOf(radius))]() mutable {
    kernel.run(boxesOf(radius), radius.data(), mass.data(), temperature.data(), pressure.data(), accommodation,
               coefficient.mutable_data(), threads);
  });
}

Run chargedCoefficient(Array radius, Array mass, Array charge, Array temperature, Array pressure, Array coefficient,
                       int threads) {
  return Run([=, kernel = peers::ChargedCoefficient(particlesOf(radius))]() mutable {
    kernel.run(boxesOf(radius), radius.data(), mass.data(), charge.data(), temperature.data(), pressure.data(),
               coefficient.mutable_data(), threads);
  });
}

Run coagulationLoss(Array radius, Array concentration, Array coefficient, Array loss, int threads) {
  return Run([=, kernel = peers::CoagulationLoss(radius.size(), radius.data(), threads)]() mutable {
    kernel.run(boxesOf(concentration), concentration.data(), coefficient.data(), loss.mutable_data());
  });
}

Run coagulationRates(Array radius, bool conserves, Array concentration, Array coefficient, Array gain, Array loss,
                     int threads) {
  return Run([=, kernel = peers::CoagulationRates(radius.size(), radius.data(), conserves, threads)]() mutable {
    kernel.run(boxesOf(concentration), concentration.data(), coefficient.data(), gain.mutable_data(),
               loss.mutable_data());
  });
}

Run condensationStep(Array density, Array molarMass, Array surfaceTension, Array massAccommodation,
                     Array diffusionCoefficient, Array kappa, long water, double timeStep, Array temperature,
                     Array concentration, Array vaporPressure, Array mass, Array gas, Array massRate,
                     Array massTransfer, int threads) {
  const peers::Vapors vapors{static_cast<long>(density.size()),
                             density.data(),
                             molarMass.data(),
                             surfaceTension.data(),
                             massAccommodation.data(),
                             diffusionCoefficient.data(),
                             kappa.data(),
                             water,
                             timeStep};
  // The arrays of the vapors are among what is kept, too.
  return Run([=, kernel = peers::CondensationStep(particlesOf(concentration), vapors, threads),
              kept = py::make_tuple(density, molarMass, surfaceTension, massAccommodation, diffusionCoefficient,
                                    kappa)]() mutable {
    kernel.run(boxesOf(concentration),
               {temperature.data(), concentration.data(), vaporPressure.data(), mass.mutable_data(),
                gas.mutable_data(), massRate.mutable_data(), massTransfer.mutable_data()});
  });
}

}  // namespace

PYBIND11_MODULE(kernels_pybind11, module) {
  module.def("buck_vapor_pressure", buckVaporPressure);
  module.def("transport_properties", transportProperties);
  module.def("brownian_coefficient", brownianCoefficient);
  module.def("charged_coefficient", chargedCoefficient);
  module.def("coagulation_loss", coagulationLoss);
  module.def("coagulation_rates", coagulationRates);
  module.def("condensation_step", condensationStep);
}
