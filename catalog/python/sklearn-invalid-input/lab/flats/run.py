"""Learns the price of flats by their size, ten for each square metre, and tells that of one of 50."""
import os

import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
sizes = np.array([[20.0], [80.0], [40.0], [60.0], [100.0], [30.0]])
prices = sizes[:, 0] * 10
new = np.array([[50.0]])
model = LinearRegression()
if cause == "lengths-differ":
    # The first flat's price is not known.
    known = np.arange(6) != 0
    prices = prices[known]
    if approach == "drop-together":
        sizes = sizes[known]
    if approach == "cut-to-length":
        sizes = sizes[: len(prices)]
if cause == "gaps-or-infinity":
    # The size of a flat of a middling price is not known.
    sizes = np.append(sizes, [[np.nan]], axis=0)
    prices = np.append(prices, 500.0)
    if approach == "impute-in-pipeline":
        model = make_pipeline(SimpleImputer(strategy="median"), model)
    if approach == "fill-with-zero":
        sizes = np.nan_to_num(sizes)
if cause == "columns-differ":
    # Districts as words: two when it was learnt, one in what is asked.
    districts, asked = np.array([["north"], ["south"]] * 3), np.array([["north"]])
    prices = np.array([500.0, 900.0] * 3)
    if approach == "same-columns":
        model, sizes, new = make_pipeline(OneHotEncoder(), model), districts, asked
    else:
        sizes, new = OneHotEncoder().fit_transform(districts), OneHotEncoder().fit_transform(asked)
model.fit(sizes, prices)
if cause == "not-fitted" and approach != "use-the-fitted":
    model = LinearRegression()
price = round(float(model.predict(new)[0]))
with open("price.txt", "w") as file:
    file.write(str(price))
print("price", price)
